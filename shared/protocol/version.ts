/** Raised whenever a message or command changes its shape; a test pins the schemas' hash to it. A client of another version is told to reload (SY7). */
export const PROTOCOL = 4;
