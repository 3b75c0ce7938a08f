import type { Json, JsonObject } from "../../../src/json.ts";
import type { Random } from "../../fuzz/random.ts";
import type { Subject } from "../subject.ts";
import { maybe, times, word } from "./words.ts";

const geometry = (type: string, coordinates: JsonObject): JsonObject => ({
  title: type,
  type: "object",
  required: ["type", "coordinates"],
  properties: {
    type: { type: "string", enum: [type] },
    coordinates,
    bbox: { type: "array", minItems: 4, items: { type: "number" } },
  },
});
const position = { type: "array", minItems: 2, items: { type: "number" } };
const line = { type: "array", minItems: 2, items: position };
const ring = { type: "array", minItems: 4, items: position };
const polygon = { type: "array", items: ring };

const schema: JsonObject = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "FeatureCollection",
  type: "object",
  required: ["type", "features"],
  properties: {
    type: { type: "string", enum: ["FeatureCollection"] },
    features: {
      type: "array",
      items: {
        type: "object",
        required: ["type", "properties", "geometry"],
        properties: {
          type: { type: "string", enum: ["Feature"] },
          id: { oneOf: [{ type: "number" }, { type: "string" }] },
          properties: { oneOf: [{ type: "null" }, { type: "object" }] },
          geometry: {
            oneOf: [
              { type: "null" },
              geometry("Point", position),
              geometry("LineString", line),
              geometry("Polygon", polygon),
              geometry("MultiPoint", { type: "array", items: position }),
              geometry("MultiLineString", { type: "array", items: line }),
              geometry("MultiPolygon", { type: "array", items: polygon }),
            ],
          },
        },
      },
    },
  },
};

function make(random: Random): Json {
  const point = (): Json => [
    random.below(36e5) / 1e4 - 180,
    random.below(18e5) / 1e4 - 90,
    ...(random.chance(0.1) ? [12] : []),
  ];
  const points = (least: number, most: number) => () => times(random, least, most, point);
  const rings = () => times(random, 1, 2, points(4, 40));
  const geometries: readonly (() => Json)[] = [
    () => ({ type: "Point", coordinates: point() }),
    () => ({ type: "LineString", coordinates: points(2, 40)() }),
    () => ({ type: "Polygon", coordinates: rings() }),
    () => ({ type: "MultiPolygon", coordinates: times(random, 1, 3, rings) }),
  ];
  return {
    type: "FeatureCollection",
    features: times(random, 1, 5, () => ({
      type: "Feature",
      ...maybe(random, 0.5, "id", () => random.pick<Json>([word(random), random.below(1e6)])),
      properties: random.chance(0.1) ? null : { name: word(random), size: random.below(100) },
      geometry: random.pick(geometries)(),
    })),
  };
}

/** GeoJSON: arrays of arrays of numbers. */
export const geoJson: Subject = { name: "GeoJSON", schema, make };
