// `npm start`: installs what is missing, builds, serves the page.
import { join } from 'node:path';
import { buildDocs, buildPackage, buildPage, buildWasm } from './build.mjs';
import { serve } from './serve.mjs';
import { setUp } from './setup.mjs';
import { main, root, say } from './steps.mjs';

await main(async () => {
  setUp();
  buildWasm();
  buildPage();
  buildPackage();
  buildDocs();
  const { url } = await serve({ folder: join(root, 'dist'), port: Number(process.env.PORT) || 8080 });
  say(`Crosscheck is at ${url} (Ctrl+C ends it)`);
});
