import { Canvas } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useId, useRef } from 'react';
import { type Certificate, drawCertificate, HEIGHT, WIDTH } from '../contests/certificate-drawing';
import styles from './certificate-canvas.module.scss';

interface CertificateCanvasProps {
  certificate: Certificate;
  /** Called when the certificate is drawn and can be saved. */
  onDrawn: (canvas: HTMLCanvasElement) => void;
}

/** Drawn at twice its size, so that it is sharp on a phone and in print. */
const SCALE = 2;

function draw(canvas: HTMLCanvasElement, certificate: Certificate): void {
  canvas.width = WIDTH * SCALE;
  canvas.height = HEIGHT * SCALE;
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.scale(SCALE, SCALE);
  drawCertificate(pen, certificate);
}

export const CertificateCanvas = (props: CertificateCanvasProps) =>
  process.env.TARO_ENV === 'weapp' ? <WeappCanvas {...props} /> : <BrowserCanvas {...props} />;

const labelOf = ({ name, title }: Certificate): string => `${name}在${title}中的证书`;

function BrowserCanvas({ certificate, onDrawn }: CertificateCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!canvas.current) return;
    draw(canvas.current, certificate);
    onDrawn(canvas.current);
  }, [certificate, onDrawn]);
  return <canvas ref={canvas} className={styles.picture} role='img' aria-label={labelOf(certificate)} />;
}

const isCanvasNode = (node: unknown): node is HTMLCanvasElement =>
  typeof node === 'object' && node !== null && 'getContext' in node && typeof node.getContext === 'function';

function WeappCanvas({ certificate, onDrawn }: CertificateCanvasProps) {
  const id = `certificate${useId().replace(/\W/g, '')}`;
  useEffect(() => {
    let isGone = false;
    Taro.nextTick(() => {
      Taro.createSelectorQuery()
        .select(`#${id}`)
        .fields({ node: true, size: true }, (found) => {
          if (isGone || !isCanvasNode(found?.node)) return;
          draw(found.node, certificate);
          onDrawn(found.node);
        })
        .exec();
    });
    return () => {
      isGone = true;
    };
  }, [id, certificate, onDrawn]);
  return <Canvas type='2d' id={id} canvasId={id} className={styles.picture} />;
}
