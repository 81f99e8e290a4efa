export { CertificateCanvas } from './components/certificate-canvas';
export { pictureProblems } from './contests/picture-problems';
