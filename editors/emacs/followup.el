;;; followup.el --- Checks drafts of mails after a job interview  -*- lexical-binding: t -*-

;; Author: the followup authors
;; Version: 0.1.0
;; Package-Requires: ((emacs "28.1") (eglot "1.9"))
;; Keywords: mail, convenience
;; SPDX-License-Identifier: Apache-2.0

;;; Commentary:

;; (require 'followup) makes Eglot and lsp-mode know followup-lsp for drafts:
;; `followup-mode' (files *.followup, *.eml, *.mail), Message, mu4e and notmuch.
;; (followup-setup) also starts Eglot in them.  Beside what Eglot gives for every
;; language there are the commands `followup-new', `followup-insert-part',
;; `followup-set-kind', `followup-explain', `followup-report',
;; `followup-schedule' and `followup-add-word'.

;;; Code:

(require 'seq)
(require 'subr-x)
(defvar eglot-server-programs)
(defvar lsp-language-id-configuration)
(declare-function eglot-ensure "eglot")
(declare-function eglot--current-server-or-lose "eglot")
(declare-function eglot--signal-textDocument/didChange "eglot")
(declare-function eglot--TextDocumentIdentifier "eglot")
(declare-function jsonrpc-request "jsonrpc")
(declare-function flymake-diagnostics "flymake")
(declare-function flymake-diagnostic-text "flymake")
(declare-function lsp-register-client "lsp-mode")
(declare-function make-lsp-client "lsp-mode")
(declare-function lsp-stdio-connection "lsp-mode")
(declare-function lsp-activate-on "lsp-mode")

(defgroup followup nil "Mails after a job interview." :group 'mail)

(defcustom followup-server '("followup-lsp" "--stdio")
  "The program of the language server with its arguments."
  :type '(repeat string))

(defcustom followup-modes
  '(followup-mode message-mode mu4e-compose-mode notmuch-message-mode)
  "Major modes whose buffers are drafts."
  :type '(repeat symbol))

(define-derived-mode followup-mode text-mode "Follow-up"
  "Major mode for drafts with header lines on top, as they lie on disk."
  (setq-local font-lock-defaults
              '((("^X-Followup-[A-Za-z-]+:" . font-lock-keyword-face)
                 ("^[A-Z][A-Za-z-]+:" . font-lock-function-name-face)
                 ("\\[[^]\n[]+\\]" . font-lock-warning-face)
                 ("^>.*" . font-lock-comment-face))
                t))
  (visual-line-mode 1))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.\\(?:followup\\|eml\\|mail\\)\\'" . followup-mode))
(dolist (mode followup-modes) (put mode 'eglot-language-id (if (eq mode 'followup-mode) "followup" "mail")))

(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs (cons followup-modes followup-server)))

(with-eval-after-load 'lsp-mode
  (dolist (mode followup-modes)
    (add-to-list 'lsp-language-id-configuration (cons mode "followup")))
  (lsp-register-client
   (make-lsp-client :new-connection (lsp-stdio-connection (lambda () followup-server))
                    :activation-fn (lsp-activate-on "followup")
                    :server-id 'followup-lsp)))

;;;###autoload
(defun followup-setup ()
  "Start Eglot in every draft."
  (require 'eglot)
  (dolist (mode followup-modes)
    (add-hook (intern (format "%s-hook" mode)) #'eglot-ensure)))

(defun followup--document ()
  "The server's name for this buffer, as it is now."
  (eglot--current-server-or-lose)
  (eglot--signal-textDocument/didChange)
  (eglot--TextDocumentIdentifier))

(defun followup--uri () "The address of this buffer." (plist-get (followup--document) :uri))

(defun followup--ask (method params)
  "The result of the request METHOD with PARAMS."
  (jsonrpc-request (eglot--current-server-or-lose) method params))

(defun followup--execute (command argument)
  "The result of the server's COMMAND with ARGUMENT."
  (followup--ask :workspace/executeCommand (list :command command :arguments (vector argument))))

(defun followup--choose (prompt rows id title)
  "Ask with PROMPT for one of ROWS by its TITLE; its ID."
  (let* ((choices (mapcar (lambda (row) (cons (plist-get row title) (plist-get row id))) rows))
         (chosen (completing-read prompt choices nil t)))
    (cdr (assoc chosen choices))))

(defun followup--page (name text)
  "Show TEXT to read, as NAME."
  (with-current-buffer (get-buffer-create (format "*followup: %s*" name))
    (let ((inhibit-read-only t))
      (erase-buffer)
      (insert text))
    (goto-char (point-min))
    (special-mode)
    (visual-line-mode 1)
    (display-buffer (current-buffer))))

(defun followup--kinds (&optional with-template)
  "The kinds of message; only those WITH-TEMPLATE when that is non-nil."
  (seq-filter (lambda (kind) (or (not with-template) (eq t (plist-get kind :hasTemplate))))
              (plist-get (followup--ask :followup/catalogue (list :textDocument (followup--document))) :kinds)))

(defun followup-new (kind)
  "Write a new draft of KIND into a buffer of its own.
It needs a draft open, whose server is asked."
  (interactive (list (followup--choose "New draft: " (followup--kinds t) :kind :title)))
  (let ((text (plist-get (followup--ask :followup/newDraft (list :kind kind :textDocument (followup--document))) :text)))
    (find-file (make-temp-name (concat kind "-")))
    (set-visited-file-name (concat (buffer-file-name) ".followup") t)
    (insert text)
    (followup-mode)
    (goto-char (point-min))
    (re-search-forward "\\[[^]\n[]+\\]" nil t)))

(defun followup-set-kind (kind)
  "Say in this draft that it is of KIND."
  (interactive (list (followup--choose "This draft is a: " (followup--kinds) :kind :title)))
  (followup--execute "followup.setKind" (list :uri (followup--uri) :kind kind)))

(defun followup-insert-part (part)
  "Insert PART, one of those that this draft lacks."
  (interactive
   (let* ((overview (followup--ask :followup/overview (list :textDocument (followup--document))))
          (missing (append (plist-get (plist-get overview :moves) :missing) nil)))
     (unless missing (user-error "No part is missing"))
     (list (followup--choose "Insert: " missing :part :title))))
  (followup--execute "followup.insertPart" (list :uri (followup--uri) :part part)))

(defun followup--rule-here ()
  "The rule of a finding at point; nil where there is none."
  (let* ((found (flymake-diagnostics (line-beginning-position) (line-end-position)))
         (text (and found (flymake-diagnostic-text (car found)))))
    (and text (string-match "\\[\\([a-z]+-[a-z-]+\\)\\]" text) (match-string 1 text))))

(defun followup-explain (rule)
  "Show why RULE is there and what to write instead."
  (interactive
   (let ((here (followup--rule-here))
         (rules (mapcar (lambda (row) (plist-get row :rule))
                        (plist-get (followup--ask :followup/catalogue (list :textDocument (followup--document))) :rules))))
     (list (completing-read "Rule: " rules nil t nil nil here))))
  (followup--page rule (followup--execute "followup.explain" (list :rule rule))))

(defun followup-report ()
  "Show this draft's score with its parts, its figures and findings."
  (interactive)
  (let ((page (followup--execute "followup.showReport" (list :uri (followup--uri)))))
    (when (stringp page) (followup--page "report" page))))

(defun followup--step (step)
  "One line about STEP of a schedule."
  (let ((from (plist-get step :from)) (by (plist-get step :by)) (sent (plist-get step :sent)))
    (format "%s  %s%s\n    %s\n"
            (cond (sent (concat "sent " sent)) ((and by (not (equal by from))) (format "%s to %s" from by)) (t from))
            (plist-get step :title)
            (if (eq t (plist-get step :optional)) " (optional)" "")
            (plist-get step :about))))

(defun followup-schedule ()
  "Show when to send what, by the dates that this draft and its settings name."
  (interactive)
  (let ((steps (plist-get (followup--ask :followup/schedule (list :textDocument (followup--document))) :steps)))
    (followup--page "schedule"
                    (if (= 0 (length steps))
                        "No day to count from: say one in a line X-Followup-Interview-Date: YYYY-MM-DD of the draft."
                      (mapconcat #'followup--step steps "\n")))))

(defun followup-add-word (word scope)
  "Add WORD to those that are spelt right in SCOPE: draft, project or user."
  (interactive
   (list (read-string "Word: " (thing-at-point 'word t))
         (completing-read "In the words of: " '("draft" "project" "user") nil t)))
  (followup--execute "followup.addWord" (list :uri (followup--uri) :word word :scope scope)))

(provide 'followup)
;;; followup.el ends here
