// The lower edge of the phone: what is being written, and the menu of commands.

import { element, plain } from "/page/bubble.js";
import { walkable } from "/page/keys.js";

const $ = (id) => document.getElementById(id);
const onGlass = matchMedia("(pointer: coarse)").matches;

// `send` takes what is to be said; `commands` tells what the menu offers whoever holds the phone.
export function composer({ send, commands }) {
  const text = $("text");
  let replyTo = null;  // the message that the next text answers
  let picture = null;  // base64, to be sent with the next text

  function strips() {
    $("reply-to").hidden = !replyTo;
    $("reply-text").textContent = replyTo ? plain(replyTo) : "";
    $("attached").hidden = !picture;
    if (picture) $("attached-picture").src = `data:image/*;base64,${picture}`;
  }

  function grow() {
    text.style.height = "auto";
    text.style.height = `${text.scrollHeight}px`;
  }

  // On glass the focus would bring up a keyboard over half of the chat.
  const ready = () => { if (!onGlass) text.focus(); };

  function write(words) {
    text.value = words;
    grow();
    text.focus();
  }

  function say(words) {
    const what = picture ? { photo: picture, caption: words } : { text: words };
    if (replyTo) what.reply_to_message_id = replyTo.message_id;
    reset();
    send(what);
    ready();
  }

  function reset() {
    replyTo = picture = null;
    text.value = "";
    grow();
    strips();
    close();
  }

  function open(filter = "") {
    const known = commands().filter((command) => command.command.startsWith(filter));
    $("commands").replaceChildren(...known.map((command) =>
      element("button", { type: "button", role: "menuitem", onclick: () => choose(command) },
        element("b", {}, `/${command.command}`), element("span", {}, command.description))));
    $("commands").hidden = !known.length;
    $("slash").setAttribute("aria-expanded", String(known.length > 0));
  }

  function close() {
    const inside = $("commands").contains(document.activeElement);
    $("commands").hidden = true;
    $("slash").setAttribute("aria-expanded", "false");
    if (inside) text.focus();
  }

  function choose({ command }) {
    if (command === "breaking") { close(); write("/breaking\n"); } else say(`/${command}`);
  }

  function attach(file) {
    const reader = new FileReader();
    reader.addEventListener("load", () => { picture = String(reader.result).split(",")[1]; strips(); ready(); });
    reader.readAsDataURL(file);
  }

  $("composer").addEventListener("submit", (event) => {
    event.preventDefault();
    const words = text.value.trim();
    if (words || picture) say(words);
  });
  text.addEventListener("keydown", (event) => {
    if (event.key === "ArrowUp" && !$("commands").hidden) { event.preventDefault(); $("commands").lastChild.focus(); }
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || onGlass) return;
    event.preventDefault();
    $("composer").requestSubmit();
  });
  text.addEventListener("input", () => {
    grow();
    const command = /^\/([a-z0-9_]*)$/.exec(text.value);
    if (command) open(command[1]); else close();
  });
  $("slash").addEventListener("click", () => { if ($("commands").hidden) open(); else close(); });
  $("photo").addEventListener("change", (event) => { if (event.target.files[0]) attach(event.target.files[0]); event.target.value = ""; });
  $("reply-cancel").addEventListener("click", () => { replyTo = null; strips(); ready(); });
  $("attached-cancel").addEventListener("click", () => { picture = null; strips(); ready(); });
  walkable($("commands"));

  return { write, reset, close, reply: (message) => { replyTo = message; strips(); text.focus(); } };
}
