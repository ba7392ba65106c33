// A password can be looked at; without this script there is no button that does nothing.
for (const button of document.querySelectorAll("button.show")) {
  const field = document.getElementById(button.getAttribute("aria-controls"));
  button.hidden = false;
  button.addEventListener("click", () => {
    const hides = field.type === "text";
    field.type = hides ? "password" : "text";
    button.textContent = hides ? button.dataset.show : button.dataset.hide;
  });
}

// Pressed twice is sent once; who waits for five seconds may press again.
for (const form of document.querySelectorAll("form.form")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    setTimeout(() => delete form.dataset.sent, 5000);
  });
}
