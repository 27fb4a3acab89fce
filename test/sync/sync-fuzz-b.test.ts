import { fuzzSuite } from "./fuzz-suite.ts";

fuzzSuite(101, 200);
