// The single file's script: the page and its style.
import '../styles/page.css';
import '../main.js';
