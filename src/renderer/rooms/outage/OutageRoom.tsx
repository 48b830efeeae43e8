export const OutageRoom = () => <p data-testid="screen-outage">This room is being built.</p>;
