// A form that was not right: what is said of it takes the focus.
document.querySelector('.faults')?.focus();
