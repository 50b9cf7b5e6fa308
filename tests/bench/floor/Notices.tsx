import { Toast, Toaster, ToastTitle, useToastController } from '@fluentui/react-components';
import { useEffect } from 'react';

export function Notices() {
  const { dispatchToast } = useToastController('notices');
  useEffect(
    () =>
      dispatchToast(
        <Toast>
          <ToastTitle>Added</ToastTitle>
        </Toast>,
      ),
    [dispatchToast],
  );
  return <Toaster toasterId="notices" />;
}
