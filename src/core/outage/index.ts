/** What a declared outage does to the deliveries in the calendar. */
export { isHolding } from './holding';
export { incidentCounts, type IncidentCounts } from './counts';
export { AT_RISK_HOURS, atRiskHorizon, atRiskUntil, outageStateOf, type OutageState } from './state';
export { downSpans, endFor, needsWhatIsDown, statusUnderHold, type DownSpan, type OutageTime } from './span';
