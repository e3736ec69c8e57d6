#!/usr/bin/env node
// The command line. Exit status: 0 done, 1 bad input (what and where on standard error), 2 wrong usage.
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { markdown } from '../web/export/markdown.js';
import { plain, visible } from '../web/export/plain.js';
import { articleOf, parseRequest, requestOf, requestOfFile } from './cli-input.js';
import { CrosscheckError } from './errors.js';
import { requestBytes } from './text.js';
import { differ, verify } from './verify.js';

const usage = `Puts news articles on one story side by side and shows, with the exact words, what they
agree on and what cannot both be true.

  crosscheck compare [--json | --markdown] FILE…            one file an article
  crosscheck compare [--json | --markdown] --request FILE   a request in JSON, with sources and dates
  crosscheck compare --lines --request FILE                 a request a line in, a report a line out
  crosscheck verify REPORT.json [FILE…]                     computes a report again from its articles; a
                                                            saved story brings them along
  crosscheck text [--json] FILE                             the text of a file; with --json as an article
                                                            of a request, with hints and what the file
                                                            says of title, outlet, author and date

Files of articles: text, .md, .html, .mhtml, .eml, .docx. FILE may be - for standard input. Without
a flag the report is a summary to read. Exit status: 0 done, 1 bad input or a report that is
not the same, 2 wrong usage.
`;

class UsageError extends Error {}

/** Writes, and waits while whoever reads is slow. */
const print = (text) => new Promise((done, fail) => {
  process.stdout.write(text, (error) => (error ? fail(error) : done()));
});

function readArguments(argv) {
  let parsed;
  try {
    parsed = parseArgs({
      args: argv, allowPositionals: true, strict: true,
      options: {
        json: { type: 'boolean' }, markdown: { type: 'boolean' }, lines: { type: 'boolean' },
        request: { type: 'string' }, help: { type: 'boolean', short: 'h' }, version: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(error.message);
  }
  const { values, positionals: [command, ...files] } = parsed;
  if (values.help || values.version) return { ...values, files };
  if (command === 'text') return readTextArguments(values, files);
  if (command === 'verify') {
    if (files.length === 0) throw new UsageError('give the report: crosscheck verify REPORT.json FILE…');
    return { ...values, command, report: files[0], files: files.slice(1) };
  }
  if (command !== 'compare') throw new UsageError(command ? `there is no command “${command}”` : 'say what to do: crosscheck compare …');
  if (values.json && values.markdown) throw new UsageError('choose one of --json and --markdown');
  if (values.lines && values.markdown) throw new UsageError('--lines writes JSON: leave --markdown out');
  if (values.lines && values.request === undefined) throw new UsageError('--lines needs --request FILE');
  if (values.request !== undefined && files.length > 0) throw new UsageError('give either --request or files, not both');
  if (values.request === undefined && files.length === 0) throw new UsageError('give the articles: FILE… or --request FILE');
  return { ...values, files };
}

function readTextArguments(values, files) {
  const other = ['markdown', 'lines', 'request'].find((name) => values[name] !== undefined);
  if (other) throw new UsageError(`text takes no --${other}`);
  if (files.length !== 1) throw new UsageError('give one file: crosscheck text FILE');
  return { ...values, command: 'text', files };
}

/** The report's bytes as the core wrote them: what the native build writes too, byte for byte. */
async function reportText(core, request) {
  const text = Buffer.from(await core.compareBytes(requestBytes(request))).toString('utf8');
  if (text.startsWith('{"error"')) throw CrosscheckError.from(JSON.parse(text).error);
  return text;
}

async function compareOne(core, options) {
  const request = options.request === undefined
    ? await requestOf(options.files)
    : await requestOfFile(options.request);
  const text = await reportText(core, request);
  if (options.json) return print(`${text}\n`);
  const texts = new Map(request.articles.map((a) => [a.id, a.text]));
  return print((options.markdown ? markdown : plain)(JSON.parse(text), texts));
}

/** One request a line, one report a line, in memory that one request needs. A bad line gives an error line; the rest goes on. */
async function compareLines(core, file) {
  const input = file === '-' ? process.stdin : createReadStream(file);
  let number = 0, bad = 0;
  try {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      number++;
      if (line.trim() === '') continue;
      try {
        await print(`${await reportText(core, parseRequest(line, `line ${number}`))}\n`);
      } catch (error) {
        if (!(error instanceof CrosscheckError)) throw error;
        bad++;
        complain(error, `line ${number}`);
        await print(`${JSON.stringify({ error })}\n`);
      }
    }
  } catch (error) {
    if (error.syscall === 'open' || error.syscall === 'read') throw new CrosscheckError('file', error.message, file);
    throw error;
  }
  return bad === 0;
}

/** Computes a report again; says where it differs. */
async function verifyOne(core, { report: file, files }) {
  const saved = await requestOfFile(file);
  const story = saved?.format === 'crosscheck-story';
  const report = story ? saved.report : saved;
  if (report?.format !== 'crosscheck-report') throw new CrosscheckError('json', 'this is no report', file);
  if (report.version !== 1) throw new CrosscheckError('json', 'this report was made by a newer version', file);
  const compare = async (request) => JSON.parse(await reportText(core, request));
  const { articles } = story && files.length === 0 ? saved.request : await requestOf(files);
  if (articles.length !== report.articles.length) throw new CrosscheckError('file', `the report is about ${report.articles.length} articles, ${articles.length} were given`, file);
  const differences = story && files.length === 0 ? differ(report, await compare(saved.request)) : await verify(report, articles, compare);
  if (differences.length === 0) return print(`The same: ${report.articles.length} articles, ${report.findings.length} findings.\n`);
  process.exitCode = 1;
  return print(`Not the same. They differ at:\n${differences.map((path) => `  ${visible(path)}\n`).join('')}`);
}

function complain({ message, at }, where) {
  const place = [...new Set([where, at].filter(Boolean))].join(': ');
  process.stderr.write(`crosscheck: ${visible(place ? `${place}: ${message}` : message)}\n`);
}

async function printText({ json, files: [file] }) {
  const { article, notes } = await articleOf(file);
  for (const note of notes) process.stderr.write(`crosscheck: ${visible(`${file}: ${note}`)}\n`);
  return print(`${json ? JSON.stringify(article) : article.text}\n`);
}

async function main(argv) {
  const options = readArguments(argv);
  if (options.help) return print(usage);
  if (options.version) return print(`${JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version}\n`);
  if (options.command === 'text') return printText(options);
  const core = await loadCore();
  if (options.command === 'verify') return verifyOne(core, options);
  if (!options.lines) return compareOne(core, options);
  if (!(await compareLines(core, options.request))) process.exitCode = 1;
}

async function loadCore() {
  try {
    const { load } = await import('./node.js');
    return await load();
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND' && error.code !== 'ENOENT') throw error;
    throw new CrosscheckError('wasm', 'the core is not built yet: run `npm run build` first');
  }
}

process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));

main(process.argv.slice(2)).catch((error) => {
  if (error instanceof UsageError) {
    process.stderr.write(`crosscheck: ${error.message}\n\n${usage}`);
    process.exitCode = 2;
  } else if (error instanceof CrosscheckError) {
    complain(error);
    process.exitCode = 1;
  } else {
    throw error;
  }
});
