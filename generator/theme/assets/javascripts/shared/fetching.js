/**
 * @param {URL} url
 * @param {RequestInit} [options]
 * @returns {Promise<Response>} rejects when the file is missing
 */
export async function fetchFile(url, options) {
  const response = await fetch(url, options);
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`);
  return response;
}

/**
 * @param {URL} url
 * @param {RequestInit} [options]
 * @returns {Promise<any>} the parsed file; rejects when it is missing or broken
 */
export async function fetchJson(url, options) {
  return (await fetchFile(url, options)).json();
}
