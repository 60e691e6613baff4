// What a request wanted, and whether it got it. (htmx calls a refused answer successful once it may be shown.)
export const isUnsafe = (detail) => (detail.requestConfig?.verb ?? detail.verb).toLowerCase() !== "get";

export const isDone = (detail) => isUnsafe(detail) && detail.xhr.status >= 200 && detail.xhr.status < 400;
