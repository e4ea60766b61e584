// What compiles schemas at run time, in one place, so that it is loaded together and by itself.
export { Ajv } from 'ajv';
export { default as addFormats } from 'ajv-formats';
