using System.Text.Json;
using Microsoft.Playwright;

namespace Onside.Browser.Crawl;

// What stands on a page: its words, where its links and forms lead, and what a program would trip over.
public sealed record Seen(IReadOnlyList<Seen.Words> Texts, IReadOnlyList<Seen.Target> Targets, IReadOnlyList<string> TwiceUsedIds, IReadOnlyList<string> ScriptAddresses, int Width)
{
    public sealed record Words(string Text, string Place);

    public sealed record Target(string Method, string Address);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    // Names of people in avatars, times, keys, code and what people wrote are data; everything else that can be read or heard is words. A sentence
    // with a link or a name in its middle is one sentence: text is joined up to the block it stands in.
    private const string Look = """
        () => {
          const told = ["aria-label", "title", "placeholder", "alt", "aria-description", "aria-valuetext", "aria-roledescription"];
          const data = "script, style, .avatar, .rich, time, kbd, code, [translate=no], select[name=Zone], select[name=Locale], textarea, trix-editor";
          const texts = [], targets = [];
          const place = (element) => `${element.localName}${element.id ? "#" + element.id : ""}${element.className?.baseVal ?? element.className ? "." + (element.className?.baseVal ?? element.className) : ""}`;
          const inline = (element) => element.isConnected && !element.ownerSVGElement && /^(inline|contents)/.test(getComputedStyle(element).display) && element.localName !== "button";
          const blockOf = (element) => { while (element.parentElement && inline(element)) element = element.parentElement; return element; };
          const read = (root) => {
            const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT), blocks = new Map();
            for (let node = walker.currentNode; node; node = walker.nextNode()) {
              if (node.nodeType === Node.TEXT_NODE) {
                const parent = node.parentElement;
                if (!parent || parent.closest(data) || !node.data.trim()) continue;
                if (parent.localName === "noscript") read(new DOMParser().parseFromString(node.data, "text/html").body);
                else blocks.set(blockOf(parent), `${blocks.get(blockOf(parent)) ?? ""}${node.data}`);
              } else if (node.attributes && !node.closest("[translate=no]")) {
                for (const name of told) if (node.getAttribute(name)?.trim()) texts.push({ text: node.getAttribute(name).trim(), place: `${place(node)} [${name}]` });
                for (const { name, value } of node.attributes) if (name.startsWith("data-") && /[a-z] [a-z]/i.test(value)) texts.push({ text: value, place: `${place(node)} [${name}]` });
              }
            }
            for (const [block, text] of blocks) texts.push({ text: text.trim(), place: `${place(block.parentElement ?? block)} > ${place(block)}` });
          };
          read(document.body);
          texts.push({ text: document.title, place: "title" });
          const lead = (method, address) => address && new URL(address, location.href).origin === location.origin && targets.push({ method, address: new URL(address, location.href).pathname });
          for (const link of document.querySelectorAll("a[href]:not([href^='#'])")) lead("GET", link.getAttribute("href"));
          for (const form of document.querySelectorAll("form:not([method=dialog])")) lead(form.method.toUpperCase(), form.getAttribute("action"));
          for (const element of document.querySelectorAll("[hx-get]")) lead("GET", element.getAttribute("hx-get"));
          for (const element of document.querySelectorAll("[hx-post]")) lead("POST", element.getAttribute("hx-post"));
          for (const element of document.querySelectorAll("[data-move]")) lead("POST", element.dataset.move);
          const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
          return {
            texts, targets,
            twiceUsedIds: ids.filter((id, i) => ids.indexOf(id) !== i),
            scriptAddresses: [...document.querySelectorAll("[href], [src], [action], [formaction]")].filter((element) => /^\s*(javascript|data:text\/html|vbscript)/i.test(["href", "src", "action", "formaction"].map((name) => element.getAttribute(name) ?? "").join(""))).map(place),
            width: document.documentElement.scrollWidth,
          };
        }
        """;

    public static async Task<Seen> On(IPage page) => (await page.EvaluateAsync<JsonElement>(Look)).Deserialize<Seen>(Json)!;

    // What reaches out of the window, when the page itself can be pushed sideways: the innermost pieces. Not what scrolls inside its own frame, nor what is
    // fixed to a window that the wide piece has already stretched.
    public static Task<string[]> Wide(IPage page, int width) => page.EvaluateAsync<string[]>("""
        (width) => {
          const ends = (element) => Math.max(element.getBoundingClientRect().right, width - element.getBoundingClientRect().left);
          const isFramed = (element) => {
            for (let frame = element; frame && frame !== document.body; frame = frame.parentElement) {
              const { overflowX, position } = getComputedStyle(frame);
              if (position === "fixed" || (frame !== element && overflowX !== "visible" && ends(frame) <= width + 1)) return true;
            }
            return false;
          };
          const wide = [...document.querySelectorAll("body *")].filter((element) => ends(element) > width + 1 && element.getClientRects().length && !isFramed(element));
          const inner = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
          return (inner.length ? inner : wide).slice(0, 4).map((element) => {
            const trail = [element.parentElement?.parentElement, element.parentElement, element].filter(Boolean);
            return `${trail.map((piece) => `${piece.localName}.${piece.className?.baseVal ?? piece.className}`).join(" > ")} ${Math.round(ends(element))} “${element.textContent.trim().slice(0, 30)}”`;
          });
        }
        """, width);

    // Words that are squeezed until they stand letter below letter.
    public static Task<string[]> Squeezed(IPage page) => page.EvaluateAsync<string[]>("""
        () => {
          const squeezed = [];
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node = walk.nextNode(); node; node = walk.nextNode()) {
            const text = node.data.trim();
            if (text.length < 12 || !node.parentElement.checkVisibility()) continue;
            const range = document.createRange();
            range.selectNodeContents(node);
            const lines = new Set([...range.getClientRects()].map((line) => Math.round(line.top))).size;
            if (lines > 3 && text.length / lines < 4 && node.parentElement.getBoundingClientRect().width > 1) squeezed.push(`${node.parentElement.localName}.${node.parentElement.className} in ${lines} lines “${text.slice(0, 30)}”`);
          }
          return squeezed.slice(0, 4);
        }
        """);
}
