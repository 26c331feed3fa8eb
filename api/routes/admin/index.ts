import type { Route } from '../../route';
import {
  createAppointmentRoute,
  endAppointmentRoute,
  listAppointmentsRoute,
  readAppointmentRoute,
} from './appointments';
import { listAuditRoute } from './audit';
import { changeBodyRoute, createBodyRoute, listBodiesRoute, readBodyRoute } from './bodies';
import { erasePersonRoute } from './erase-person';
import { changePersonRoute, createPersonRoute, listPeopleRoute, readPersonRoute } from './people';
import { createRegimeRoute } from './regimes';

export const adminRoutes: readonly Route[] = [
  listBodiesRoute,
  createBodyRoute,
  readBodyRoute,
  changeBodyRoute,
  listPeopleRoute,
  createPersonRoute,
  readPersonRoute,
  changePersonRoute,
  erasePersonRoute,
  listAppointmentsRoute,
  createAppointmentRoute,
  readAppointmentRoute,
  endAppointmentRoute,
  createRegimeRoute,
  listAuditRoute,
];
