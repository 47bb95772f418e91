import './parts/desk-app.ts';
