import type { Route } from '../../route';
import { readForecastRoutes } from './read-forecasts';

export const forecastRoutes: readonly Route[] = [...readForecastRoutes];
