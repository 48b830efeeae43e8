export const HandoverRoom = () => <p data-testid="screen-handover">This room is being built.</p>;
