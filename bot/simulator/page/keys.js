// What the page owes to those who use no mouse.

const STEPS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

// The arrow keys walk through the buttons of a menu or a row of tabs, round and round.
export function walkable(container) {
  container.addEventListener("keydown", (event) => {
    const buttons = [...container.querySelectorAll("button")];
    const at = buttons.indexOf(document.activeElement);
    const to = event.key === "Home" ? 0 : event.key === "End" ? buttons.length - 1 : at + STEPS[event.key];
    if (at < 0 || Number.isNaN(to)) return;
    event.preventDefault();
    buttons.at(to % buttons.length).focus();
  });
}

// Enter and the space bar press what is drawn as something else than a button.
export function pressable(container) {
  container.addEventListener("keydown", (event) => {
    if ((event.key !== "Enter" && event.key !== " ") || event.target.getAttribute("role") !== "button") return;
    event.preventDefault();
    event.target.click();
  });
}

const reachable = (node) => [...node.querySelectorAll("a[href], button, [tabindex]")];

// Draw anew without taking the focus away: it goes to the same place of the same message.
export function keepingFocus(container, redraw) {
  const held = document.activeElement;
  const message = container.contains(held) ? held.closest("[data-id]") : null;
  const place = message ? reachable(message).indexOf(held) : -1;
  redraw();
  if (!message || container.contains(held)) return;
  const again = container.querySelector(`[data-id="${message.dataset.id}"]`);
  const stops = again ? reachable(again) : [];
  (stops[Math.min(place, stops.length - 1)] ?? container).focus({ preventScroll: true });
}
