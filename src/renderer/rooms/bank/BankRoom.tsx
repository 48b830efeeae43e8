export const BankRoom = () => <p data-testid="screen-bank">This room is being built.</p>;
