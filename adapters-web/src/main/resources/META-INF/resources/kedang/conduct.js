/* The agreement: read to its end, sign by hand. No inline code. */
(function () {
  "use strict";
  var box = document.getElementById("agreementText");
  var form = document.getElementById("signForm");
  if (!box || !form) { return; }
  var read = document.getElementById("signForm:readToEnd") || form.querySelector("[id$='readToEnd']");
  var strokes = form.querySelector("[id$='strokes']");
  var button = form.querySelector("button[id$='sign']");
  var state = document.getElementById("readState");

  function done() {
    read.value = "yes";
    state.textContent = state.getAttribute("data-done");
    state.classList.add("is-done");
    if (button) { button.disabled = false; button.classList.remove("ui-state-disabled"); }
  }
  function look() {
    if (box.scrollTop + box.clientHeight >= box.scrollHeight - 8) { done(); }
  }
  if (read.value === "yes") { done(); } else {
    if (button) { button.disabled = true; button.classList.add("ui-state-disabled"); }
    box.addEventListener("scroll", look, { passive: true });
    window.addEventListener("resize", look);
    look();
  }

  var pad = document.getElementById("pad");
  var path = document.getElementById("padStrokes");
  var last = null;
  function show() { path.setAttribute("d", strokes.value); }
  function point(event) {
    var area = pad.getBoundingClientRect();
    var x = Math.round((event.clientX - area.left) / area.width * 600);
    var y = Math.round((event.clientY - area.top) / area.height * 200);
    return [Math.max(0, Math.min(600, x)), Math.max(0, Math.min(200, y))];
  }
  function add(letter, at) {
    if (strokes.value.length > 19900) { return; }
    strokes.value += letter + at[0] + "," + at[1];
    last = at;
    show();
  }
  pad.addEventListener("pointerdown", function (event) {
    event.preventDefault();
    try { pad.setPointerCapture(event.pointerId); } catch (gone) { /* the pointer has left already */ }
    add("M", point(event));
  });
  pad.addEventListener("pointermove", function (event) {
    if (!last || event.buttons === 0) { return; }
    var at = point(event);
    if (Math.abs(at[0] - last[0]) + Math.abs(at[1] - last[1]) >= 2) { add("L", at); }
  });
  ["pointerup", "pointercancel"].forEach(function (end) { pad.addEventListener(end, function () { last = null; }); });
  document.getElementById("clearPad").addEventListener("click", function () { strokes.value = ""; last = null; show(); });
  show();
}());
