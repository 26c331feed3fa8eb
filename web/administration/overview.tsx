import type { Page } from '../frame/page';
import { AdministrationFrame, placesFor } from './frame';
import { administrationWords } from './words';

/** What there is to set up. */
export const overviewPage: Page = {
  method: 'get',
  path: '/administration',
  audience: 'signed_in',
  answer: async ({ visit }) => {
    const { title, lead, nav, about } = administrationWords(visit.language);
    return {
      page: (
        <AdministrationFrame visit={visit} title={title} lead={lead}>
          <ul class="tg-waiting">
            {placesFor(visit).map(({ href, name }) =>
              name === 'overview' ? null : (
                <li class="ds-card" key={href}>
                  <div>
                    <a class="ds-link tg-strong" href={href}>
                      {nav[name]}
                    </a>
                    <p class="tg-hint">{about[name]}</p>
                  </div>
                </li>
              ),
            )}
          </ul>
        </AdministrationFrame>
      ),
    };
  },
};
