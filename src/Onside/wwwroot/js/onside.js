// The entry of every page: the library, then one behaviour per file.
import "./requests.js";
import "./errors.js";
import "./conflict.js";
import "./dialog.js";
import "./menu.js";
import "./toast.js";
import "./live.js";
import "./theme.js";
import "./unsaved.js";
import "./resets.js";
import "./shortcuts.js";
import "./palette.js";
import "./submits.js";
