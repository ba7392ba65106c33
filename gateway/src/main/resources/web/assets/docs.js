'use strict';
// The API reader; its code comes from the gateway itself, nothing from elsewhere.
window.addEventListener('DOMContentLoaded', () => {
  const reader = document.getElementById('reader');
  window.SwaggerUIBundle({
    url: reader.dataset.url,
    domNode: reader,
    deepLinking: true,
    docExpansion: 'list',
    defaultModelsExpandDepth: 0,
    displayRequestDuration: true,
    filter: true,
    persistAuthorization: false,
    tryItOutEnabled: false,
    validatorUrl: null,
  });
});
