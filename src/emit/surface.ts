export { type Surface, surfaceOf } from "../model/surface.ts";
