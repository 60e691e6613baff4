// Shows what was pushed, and opens its page. It keeps nothing and answers no request.
self.addEventListener("push", (event) => {
  const told = event.data?.json();
  if (told) event.waitUntil(self.registration.showNotification(told.title, { body: told.body, tag: told.tag, data: { url: told.url } }));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const address = new URL(event.notification.data?.url ?? "/inbox", self.location.origin);
  if (address.origin !== self.location.origin) return;
  event.waitUntil(
    self.clients.matchAll({ type: "window" }).then((pages) => {
      const open = pages.find((page) => "navigate" in page && page.focused) ?? pages[0];
      return open ? open.focus().then((page) => page.navigate(address.href)) : self.clients.openWindow(address.href);
    }),
  );
});
