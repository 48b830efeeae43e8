/** What is handed to a scheduler at one time: its files, its requests, what has to be done by hand. */
export { exportAll } from './export-all';
export { leftForPeople, type LeftForPeople } from './left-for-people';
