export const ImportWizard = (_: { file: { name: string; bytes: Uint8Array }; onClose(): void }) => <p>This room is being built.</p>;
