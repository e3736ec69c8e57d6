// The element as one classic script, for <script src integrity>: everything but core.wasm, which lies beside it.
import './element.js';
