/** Below it people choose who to be, where the development issuer signs them in. */
export const CHOICE_PATH = '/sign-in/as';
/** Says why a sign-in that was under way did not succeed. */
export const FAILED_PATH = '/sign-in/failed';
/** Where an issuer sends the browser back to; it has to be entered there for the pages' client. */
export const CALLBACK_PATH = '/sign-in/callback';
