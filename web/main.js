import './trust.js';
import './elements/app.js';
