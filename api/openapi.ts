import { z } from 'zod';
import { problemSchema } from '../contracts/api/problem';
import { acceptedTypes } from './bodies';
import { PROBLEMS } from './problem-catalogue';
import { problemCodesOf } from './problem-codes';
import { isPublic, ruleOf } from './rights';
import type { Route } from './route';

type Json = Record<string, unknown>;

/** OpenAPI 3.1 of the routes, from the very schemas that requests are checked with. */
export function openApiDocument(routes: readonly Route[], version: string): Json {
  const schemas = new SchemaCollection();
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method]: operation(route, schemas) };
  }
  schemas.convert(problemSchema, 'output');
  return {
    openapi: '3.1.1',
    info: {
      title: 'Tollgate',
      version,
      summary: 'Oversight of public-sector IT investments.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/api/v1' }],
    security: [{ bearer: [] }],
    paths,
    components: {
      schemas: schemas.sorted(),
      responses: problemResponses(),
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
}

function operation(route: Route, schemas: SchemaCollection): Json {
  const types = acceptedTypes(route);
  const parameters = [
    ...parametersOf(route.params, 'path', schemas),
    ...parametersOf(route.query, 'query', schemas),
    ...headersOf(route),
  ];
  return {
    operationId: operationId(route),
    summary: route.summary,
    ...(route.description !== undefined && { description: route.description }),
    tags: [route.tag],
    ...(isPublic(route.action) && { security: [{}, { bearer: [] }] }),
    'x-action': route.action,
    'x-granted-to': [...new Set(ruleOf(route.action).grants.flatMap((grant) => grant.to))],
    'x-rate-class': route.rateClass,
    'x-problems': [...problemCodesOf(route).values()].flat(),
    ...(parameters.length > 0 && { parameters }),
    ...(types.length > 0 && { requestBody: requestBody(route, types, schemas) }),
    responses: responsesOf(route, schemas),
  };
}

/**
 * `listDrafts` from GET /drafts, `readMe` from GET /me, `createDraftsSubmission` from POST /drafts/{draftId}/submission,
 * `readLettersPdf` from GET /letters/{letterId}.pdf.
 */
export function operationId({ method, path }: Route): string {
  const words = path
    .split('/')
    .flatMap((part) => part.replace(/^\{\w+\}\.?/, '').split('-'))
    .filter((word) => word !== '');
  const one = path.endsWith('}');
  const many = !one && words.at(-1)?.endsWith('s');
  const verbs = { get: many ? 'list' : 'read', post: 'create', put: 'replace', patch: 'change', delete: 'remove' };
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return `${verbs[method]}${name}${one ? 'One' : ''}`;
}

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query', schemas: SchemaCollection): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemas.convert(schema, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...rest }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(typeof description === 'string' && { description }),
    schema: rest,
    ...(rest['type'] === 'array' && { style: 'form', explode: false }),
  }));
}

function headersOf({ idempotency, ifMatch }: Route): Json[] {
  const header = (name: string, required: boolean, description: string): Json => ({
    name,
    in: 'header',
    required,
    description,
    schema: { type: 'string' },
  });
  return [
    ...(idempotency === 'none'
      ? []
      : [header('Idempotency-Key', true, 'New for each act, the same for its repetition.')]),
    ...(ifMatch === 'none' ? [] : [header('If-Match', ifMatch === 'required', 'The `ETag` that was read.')]),
    ...(idempotency === 'register'
      ? [
          header(
            'Prefer',
            false,
            '`wait=N`: answer when the procedure has dealt with it, after N seconds at the latest.',
          ),
        ]
      : []),
  ];
}

const requestBody = (route: Route, types: readonly string[], schemas: SchemaCollection): Json => {
  const schema = route.body ? schemas.convert(route.body, 'input') : {};
  return { required: true, content: Object.fromEntries(types.map((type) => [type, { schema }])) };
};

function responsesOf(route: Route, schemas: SchemaCollection): Json {
  const good = Object.entries(route.responses).map(([status, schema]) => [
    status,
    {
      description: GOOD[status] ?? 'Done.',
      ...(schema && { content: { 'application/json': { schema: schemas.convert(schema, 'output') } } }),
    },
  ]);
  const bad = [...problemCodesOf(route).keys()].map((status) => [
    String(status),
    { $ref: `#/components/responses/Problem${status}` },
  ]);
  return Object.fromEntries([...good, ...bad]) as Json;
}

/** One response for each status that a problem can have. */
function problemResponses(): Json {
  const statuses = [...new Set(Object.values(PROBLEMS).map(({ status }) => status))].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => [
      `Problem${status}`,
      {
        description: Object.values(PROBLEMS)
          .filter((kind) => kind.status === status)
          .map(({ title }) => title)
          .join('; '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}

const GOOD: Readonly<Record<string, string>> = { 200: 'Done.', 201: 'Made; `Location` has its address.', 204: 'Done.' };

/** Named schemas (`.meta({ id })`) become components, each once. */
class SchemaCollection {
  private readonly components = new Map<string, Json>();

  convert(schema: z.ZodType, io: 'input' | 'output'): Json {
    const { $schema: _dialect, $defs = {}, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
    const names = new Map<string, string>();
    const converted = Object.entries($defs as Record<string, Json>);
    for (const [id] of converted) names.set(id, id);
    for (const [id, definition] of converted) this.add(id, io, definition, names);
    return rename(rest, names) as Json;
  }

  private add(id: string, io: 'input' | 'output', definition: Json, names: Map<string, string>): void {
    const { id: _id, ...body } = definition;
    const known = this.components.get(id);
    const next = rename(body, names) as Json;
    if (!known) {
      this.components.set(id, next);
      return;
    }
    if (JSON.stringify(known) === JSON.stringify(next)) return;
    // What is sent and what is answered differ (a default that an answer always has): two names.
    const other = `${id}${io === 'input' ? 'Input' : 'Output'}`;
    names.set(id, other);
    this.components.set(other, rename(body, names) as Json);
  }

  sorted(): Json {
    return Object.fromEntries([...this.components].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

function rename(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => rename(item, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (key !== '$ref' || typeof inner !== 'string') return [key, rename(inner, names)];
      const id = inner.replace('#/$defs/', '');
      return [key, `#/components/schemas/${names.get(id) ?? id}`];
    }),
  );
}
