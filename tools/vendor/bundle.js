import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");
const target = join(root, "src/Onside/wwwroot/vendor");

// htmx is made of the published minified files: its one eval() keeps a bundler from shortening names.
const joined = { file: "htmx.js", packages: ["htmx.org", "idiomorph"], parts: ["htmx.org/dist/htmx.min.js", "idiomorph/dist/idiomorph-ext.min.js"] };

const bundles = [
  { file: "sortable.js", format: "esm", packages: ["sortablejs"], source: 'export { default } from "sortablejs";' },
  { file: "trix.js", format: "esm", packages: ["trix", "dompurify"], source: 'export { default } from "trix";' },
  { file: "trix.css", packages: ["trix"], source: '@import "trix/dist/trix.css";' },
];

const folder = (name) => join(root, "node_modules", name);
const about = (name) => JSON.parse(readFileSync(join(folder(name), "package.json"), "utf8"));
const licence = (name) => readFileSync(join(folder(name), "LICENSE"), "utf8").replaceAll("\r", "").trim();
const label = (name) => `${name} ${about(name).version} (${about(name).license})`;
const banner = (packages) => `/* ${packages.map(label).join(", ")}; licences in LICENSES.txt */`;

writeFileSync(join(target, joined.file), [banner(joined.packages), ...joined.parts.map((part) => readFileSync(folder(part), "utf8").trim()), "Object.assign(globalThis, { htmx, Idiomorph });"].join("\n") + "\n");

for (const bundle of bundles) {
  const kind = bundle.file.endsWith(".css") ? "css" : "js";
  await build({
    stdin: { contents: bundle.source, resolveDir: root, loader: kind },
    outfile: join(target, bundle.file),
    bundle: true,
    minify: true,
    format: bundle.format,
    target: ["chrome123", "firefox120", "safari17.5"],
    legalComments: "none",
    banner: { [kind]: banner(bundle.packages) },
    logLevel: "warning",
  });
}

const names = [...new Set([joined, ...bundles].flatMap((bundle) => bundle.packages))];
writeFileSync(join(target, "LICENSES.txt"), names.map((name) => `${label(name)}\n\n${licence(name)}\n`).join(`\n${"-".repeat(72)}\n\n`));
