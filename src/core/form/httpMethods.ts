/** Methods of HTTP that an endpoint may have (RFC 9110, RFC 5789). */
export const httpMethods: readonly string[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];
