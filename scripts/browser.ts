/** An answer as somebody before a browser has it, after all redirects. */
export interface Shown {
  readonly status: number;
  /** Path and query at which the browser has arrived. */
  readonly at: string;
  readonly html: string;
  readonly headers: Headers;
}

interface Sent {
  readonly method?: 'GET' | 'POST';
  readonly form?: Record<string, string>;
  /** A form with a file instead. */
  readonly parts?: FormData;
  readonly headers?: Record<string, string>;
}

interface Cookie {
  readonly name: string;
  readonly path: string;
  readonly value: string;
}

/** Keeps cookies by name and path, follows redirects, and says where its forms come from, as browsers do. */
export class Browser {
  private jar: readonly Cookie[] = [];
  /** Every `Set-Cookie` so far. */
  readonly cookiesSet: string[] = [];
  /** Every address that was asked, in order. */
  readonly visited: string[] = [];

  /**
   * @param home the origin as the browser knows it
   * @param via where it is really listened on, if a proxy stands between
   */
  constructor(
    private readonly home: string,
    private readonly via: string = home,
  ) {}

  get = (address: string, headers: Record<string, string> = {}): Promise<Shown> => this.go(address, { headers });

  /** Sends a form of one of the service's own pages. */
  post = (address: string, form: Record<string, string>, headers: Record<string, string> = {}): Promise<Shown> =>
    this.go(address, {
      method: 'POST',
      form,
      headers: { origin: this.home, 'sec-fetch-site': 'same-origin', ...headers },
    });

  /** Sends a form with a file. */
  upload(
    address: string,
    form: Record<string, string>,
    file: { readonly name: string; readonly blob: Blob; readonly as: string },
  ): Promise<Shown> {
    const parts = new FormData();
    for (const [name, value] of Object.entries(form)) parts.set(name, value);
    parts.set(file.name, file.blob, file.as);
    return this.go(address, {
      method: 'POST',
      parts,
      headers: { origin: this.home, 'sec-fetch-site': 'same-origin' },
    });
  }

  cookie(name: string): string | null {
    return this.jar.find((kept) => kept.name === name)?.value ?? null;
  }

  keep(name: string, value: string, path = '/'): void {
    const others = this.jar.filter((kept) => kept.name !== name || kept.path !== path);
    this.jar = value === '' ? others : [...others, { name, path, value }];
  }

  /** One request, no redirect followed. */
  async ask(address: string, { method = 'GET', form, parts, headers = {} }: Sent = {}): Promise<Response> {
    const url = new URL(address, this.home);
    this.visited.push(url.href);
    const reached = url.origin === new URL(this.home).origin ? new URL(url.pathname + url.search, this.via) : url;
    const response = await fetch(reached, {
      method,
      headers: { accept: 'text/html', ...headers, cookie: this.cookiesFor(url) },
      ...(form && { body: new URLSearchParams(form) }),
      ...(parts && { body: parts }),
      redirect: 'manual',
    });
    for (const line of response.headers.getSetCookie()) this.take(line, url);
    return response;
  }

  private async go(address: string, sent: Sent): Promise<Shown> {
    let [next, how] = [address, sent];
    for (let hop = 0; hop < 12; hop += 1) {
      const response = await this.ask(next, how);
      const { status, headers } = response;
      const location = headers.get('location');
      const { href, pathname, search } = new URL(next, this.home);
      if (location === null) return { status, headers, html: await response.text(), at: pathname + search };
      [next, how] = [new URL(location, href).href, { headers: {} }];
    }
    throw new Error(`Redirected for ever: ${this.visited.slice(-4).join(' ')}`);
  }

  private cookiesFor({ pathname }: URL): string {
    const sent = this.jar.filter(({ path }) => pathname === path || pathname.startsWith(path.replace(/\/?$/, '/')));
    return sent.map(({ name, value }) => `${name}=${value}`).join('; ');
  }

  private take(line: string, { pathname }: URL): void {
    this.cookiesSet.push(line);
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    const attribute = (key: string) =>
      attributes.find((each) => each.toLowerCase().startsWith(`${key}=`))?.slice(key.length + 1);
    const gone = new Date(attribute('expires') ?? '9999-01-01') <= new Date();
    this.keep(name, gone ? '' : value, attribute('path') ?? pathname);
  }
}
