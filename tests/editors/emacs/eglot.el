;;; eglot.el --- a draft from opening to saving, in Eglot  -*- lexical-binding: t -*-

(unless (require 'eglot nil t) (package-initialize) (require 'eglot))
(require 'flymake)
(require 'followup)
(setq eglot-sync-connect 10 eglot-autoshutdown nil eglot-confirm-server-initiated-edits nil
      eglot-confirm-server-edits nil eglot-send-changes-idle-time 0.1)

(defun texts ()
  (mapcar #'flymake-diagnostic-text
          (sort (flymake-diagnostics) (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b))))))

(defun wait-for-deadlines (name count)
  "Wait for COUNT findings on deadlines."
  (eglot--signal-textDocument/didChange)
  (check-wait name
              (lambda () (flymake-start) (= count (seq-count (lambda (one) (string-match "sets the reader a deadline" one)) (texts))))
              #'texts))

(defun apply-fix (title)
  "Do what choosing TITLE from the menu at point does."
  (let* ((found (append (eglot-code-actions (point) (point) nil nil) nil))
         (action (seq-find (lambda (one) (equal title (plist-get one :title))) found)))
    (check (concat "the menu has “" title "”") action (mapcar (lambda (one) (plist-get one :title)) found))
    (when action
      (if (fboundp 'eglot-execute) (eglot-execute (eglot--current-server-or-lose) action)
        (eglot--apply-workspace-edit (plist-get action :edit))))))

(defun page (name)
  (let ((buffer (get-buffer (format "*followup: %s*" name))))
    (if buffer (with-current-buffer buffer (buffer-string)) "")))

(check-session
 (princ (format "Emacs %s\n" emacs-version))
 (find-file "thanks.eml")
 (check "the mode of *.eml" (eq major-mode 'followup-mode) major-mode)
 (apply #'eglot--connect (eglot--guess-contact))
 (unless (eglot-managed-p) (eglot--maybe-activate-editing-mode))
 (check "is managed" (eglot-managed-p))
 (wait-for-deadlines "findings" 2)
 (check "in the order of the text" (string-match "picture where words" (car (texts))) (texts))

 (goto-char (point-min)) (search-forward "need an")
 (check "hover explains"
        (string-match "deadline of your own making"
                      (format "%S" (jsonrpc-request (eglot--current-server-or-lose) :textDocument/hover
                                                    (eglot--TextDocumentPositionParams)))))
 (apply-fix "Ask for an update instead")
 (check "a quick fix behind an emoji"
        (string-match "^😀 I would be grateful for an update\\. I need an answer by Monday\\.$" (buffer-string)) (buffer-string))
 (wait-for-deadlines "its finding is gone" 1)
 (goto-char (point-min)) (search-forward "by Mon")
 (apply-fix "Ask for an update instead")
 (check "the second one of the line"
        (string-match "^😀 I would be grateful for an update\\. I would be grateful for an update\\.$" (buffer-string)) (buffer-string))
 (eglot--signal-textDocument/didChange)
 (goto-char (point-min)) (search-forward "😀" nil t) (backward-char 1)
 (apply-fix "Remove it")
 (check "an emoji goes" (string-match "^I would be grateful" (buffer-string)) (buffer-string))
 (eglot--signal-textDocument/didChange)

 (goto-char (point-min)) (search-forward "I look forward") (beginning-of-line)
 (insert "The\n\n") (backward-char 2)
 (let ((found (eglot-completion-at-point)))
   (check "completion offers sections"
          (and found (seq-some (lambda (one) (string-prefix-p "The position" one)) (all-completions "The" (nth 2 found))))
          (and found (all-completions "" (nth 2 found)))))
 (beginning-of-line) (delete-char 5)

 (followup-insert-part "interest")
 (check-wait "inserts a missing part" (lambda () (string-match "\\[part of the role\\]" (buffer-string))) #'buffer-string)
 (followup-explain "pushy-ultimatum")
 (check "explains a rule" (string-match "deadline of your own making" (page "pushy-ultimatum")) (page "pushy-ultimatum"))
 (followup-report)
 (check "reports" (string-match "## Score" (page "report")) (page "report"))
 (followup-schedule)
 (check "says that no day is known" (string-match "No day to count from" (page "schedule")) (page "schedule"))
 (followup-add-word "Northwindish" "draft")
 (check-wait "adds a word" (lambda () (string-match "^X-Followup-Words: Northwindish$" (buffer-string))) #'buffer-string)
 (followup-set-kind "check-in")
 (check-wait "sets the kind" (lambda () (string-match "^X-Followup-Kind: check-in$" (buffer-string))) #'buffer-string)

 (let ((shown (buffer-string)))
   (save-buffer)
   (check "the bytes on disk"
          (equal (encode-coding-string shown 'utf-8-unix)
                 (with-temp-buffer (set-buffer-multibyte nil) (insert-file-contents-literally "thanks.eml") (buffer-string)))))
 (followup-new "thank-you")
 (check "a new draft" (string-match "X-Followup-Kind: thank-you" (buffer-string)) (buffer-string))
 (set-buffer-modified-p nil)
 (kill-buffer)
 (with-current-buffer "thanks.eml" (eglot-shutdown (eglot--current-server-or-lose) nil 5))
 (check "shuts the server down" t))
;;; eglot.el ends here
