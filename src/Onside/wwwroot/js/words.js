// Sentences come from the server in the reader's language, as data attributes: <div data-moved="{column}, place {place}">.
export function say(element, key, values = {}) {
  const sentence = element?.dataset[key] ?? "";
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}
