export { csvOf } from './csv';
export { Figure, drawn, type DrawnChart } from './figure';
export { costOverTime, type CostOverTime } from './cost-over-time';
export { councilLoad, type CouncilLoad } from './council-load';
export { milestoneSlip, type MilestoneSlip } from './milestone-slip';
export { portfolioByRating, type PortfolioByRating } from './portfolio-by-rating';
export { ratingHistory, type RatingHistory } from './rating-history';
export { submissionFunnel, type SubmissionFunnel } from './submission-funnel';
export { thresholdSweep, type ThresholdSweep } from './threshold-sweep';
export {
  costFrom,
  historyFrom,
  slipFrom,
  type BaselinesAnswer,
  type CostAnswers,
  type ReportsAnswer,
} from './from-project';
export { funnelFrom, loadFrom, portfolioFrom, sweepFrom, type SimulationResult } from './from-portfolio';
