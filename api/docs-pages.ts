import { join } from 'node:path';
import { Router, static as serveFiles } from 'express';
import { openApiDocument } from './openapi';
import { PROBLEMS } from './problem-catalogue';
import { problem } from './problem';
import { routes } from './routes';
import { sendProblem } from './send';
import type { Services } from './services';

/** The description for machines, a page to browse it, and a page for each problem: all served from here. */
export function docsPages({ config }: Services): Router {
  const router = Router();
  let description: string | undefined;
  router.get('/api/v1/openapi.json', (_request, response) => {
    // Most of a second's work, and the same for everybody: when it is first asked for.
    description ??= JSON.stringify(openApiDocument(routes, config.version));
    response.type('application/json').send(description);
  });
  router.get(['/docs', '/docs/'], (_request, response) => {
    response.type('html').send(BROWSER);
  });
  router.get('/docs/start.js', (_request, response) => {
    response.type('text/javascript').send(START);
  });
  router.use('/docs/assets', serveFiles(swaggerFolder(), { index: false, redirect: false, maxAge: '1h' }));
  router.get('/problems/:code', (request, response) => {
    const { code } = request.params;
    const kind = Object.entries(PROBLEMS).find(([name]) => name === code)?.[1];
    if (kind) response.type('html').send(problemPage(code, kind.status, kind.title, kind.about));
    else sendProblem(response, problem('not-found'));
  });
  return router;
}

const swaggerFolder = (): string => join(require.resolve('swagger-ui-dist/package.json'), '..');

/** No inline script, no inline style, nothing from elsewhere: the page stays under the service's own policy. */
const BROWSER = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tollgate API</title>
<link rel="stylesheet" href="/docs/assets/swagger-ui.css">
<link rel="icon" href="/docs/assets/favicon-32x32.png">
</head>
<body>
<div id="api"></div>
<noscript>The description for machines is at <a href="/api/v1/openapi.json">/api/v1/openapi.json</a>.</noscript>
<script src="/docs/assets/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`;

const START = `window.addEventListener('load', () => {
  window.SwaggerUIBundle({ url: '/api/v1/openapi.json', dom_id: '#api', deepLinking: true, validatorUrl: null });
});
`;

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0) ?? 0};`);

const problemPage = (code: string, status: number, title: string, about: string): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p><code>${escapeHtml(code)}</code>, status ${status}</p>
<p>${escapeHtml(about)}</p>
</main>
</body>
</html>
`;
