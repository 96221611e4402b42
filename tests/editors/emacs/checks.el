;;; checks.el --- checks that are counted, and waiting for what must become true  -*- lexical-binding: t -*-

(setq debug-on-error nil make-backup-files nil auto-save-default nil create-lockfiles nil)
(defvar checks-failed 0)

(defun check (name holds &optional info)
  "Say whether NAME HOLDS, with INFO where it does not."
  (unless holds (setq checks-failed (1+ checks-failed)))
  (princ (format "%s %s %s\n" (if holds "PASS" "FAIL") name (if (and info (not holds)) (format "%S" info) ""))))

(defun check-wait (name holds &optional info)
  "Wait until the function HOLDS says so; NAME it. INFO is a function."
  (let ((end (+ (float-time) 8)) found)
    (while (and (not (setq found (funcall holds))) (< (float-time) end)) (accept-process-output nil 0.02))
    (check name found (and info (funcall info)))))

(defmacro check-session (&rest body)
  "Run BODY; an error in it is a failure."
  `(progn
     (condition-case err (progn ,@body) (error (check "runs to its end" nil err)))
     (princ (if (= 0 checks-failed) "all passed\n" (format "%d failed\n" checks-failed)))
     (kill-emacs (min checks-failed 1))))
;;; checks.el ends here
