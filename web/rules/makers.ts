import type { Visit } from '../frame/visit';

/** Whether the person holds one of these offices, there where it matters. */
export const holds = ({ signedIn }: Visit, roles: readonly string[], jurisdiction?: string): boolean =>
  signedIn?.appointments.some(
    (office) => roles.includes(office.role) && (jurisdiction === undefined || office.jurisdiction === jurisdiction),
  ) ?? false;

/** Whether the person makes rules: sets the register up, or decides for the jurisdiction of the rules. */
export const makesRules = (visit: Visit, jurisdiction?: string): boolean =>
  holds(visit, ['administrator']) || holds(visit, ['oversight_decider'], jurisdiction);

/** Whether the person may try rules on projects. */
export const triesRules = (visit: Visit): boolean =>
  holds(visit, [
    'oversight_officer',
    'oversight_decider',
    'council_secretary',
    'council_chair',
    'auditor',
    'administrator',
  ]);

/** Whether the person sees what rolling rules out does. */
export const seesRollouts = (visit: Visit, jurisdiction?: string): boolean =>
  makesRules(visit, jurisdiction) || holds(visit, ['auditor', 'oversight_officer'], jurisdiction);
