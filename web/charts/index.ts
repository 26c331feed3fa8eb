export { drawn, Figure, type DrawnChart } from './figure';
export { csvOf } from './csv';
export { costOverTime } from './cost-over-time';
