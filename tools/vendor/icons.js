import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

// The sprite is icons.txt (one lucide name per line) plus our own mark.
const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");
const names = readFileSync(join(here, "icons.txt"), "utf8").split("\n").filter(Boolean);

const drawing = (file) => /<svg[^>]*>(.*)<\/svg>/s.exec(readFileSync(file, "utf8"))[1].replace(/\s*\n\s*/g, "").replaceAll(" />", "/>");
const symbol = (id, file) => `<symbol id="${id}" viewBox="0 0 24 24">${drawing(file)}</symbol>`;

const symbols = names.map((name) => symbol(name, join(root, "node_modules/lucide-static/icons", `${name}.svg`)));
symbols.push(symbol("mark", join(here, "mark.svg")));
writeFileSync(join(root, "src/Onside/wwwroot/assets/icons.svg"), `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join("\n")}\n</svg>\n`);
