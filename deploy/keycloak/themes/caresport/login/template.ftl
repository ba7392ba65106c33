<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<#assign heading><#nested "header"></#assign>
<#assign heading = heading?markup_string?replace("<!--.*?-->", "", "rs")?trim>
<#assign clientId = (client.clientId)!"">
<#-- pages of a server error know no fields -->
<#assign isWrong = (message?has_content && message.type == "error") || (messagesPerField?? && messagesPerField.existsError("global", "username", "password", "password-confirm", "totp", "userLabel", "firstName", "lastName", "email"))>
<!doctype html>
<html lang="${lang}" dir="${(locale.rtl!false)?then("rtl", "ltr")}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="theme-color" content="#0c5c4c">
  <meta name="robots" content="noindex, nofollow">
  <title><#if isWrong>${msg("wrongInTitle")} </#if>${heading?replace("<[^>]*>", "", "r")?no_esc} · CareSport Connect</title>
  <link rel="icon" href="${url.resourcesPath}/img/mark.svg?${properties.look}" type="image/svg+xml">
  <link rel="stylesheet" href="${url.resourcesPath}/css/caresport.css?${properties.look}">
  <#if scripts??>
    <#list scripts as script>
  <script src="${script}"></script>
    </#list>
  </#if>
  <script type="importmap">{"imports": {"rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js"}}</script>
  <script type="module" src="${url.resourcesPath}/js/caresport.js?${properties.look}"></script>
  <#-- who has logged in meanwhile, in another window, need not do so here -->
  <script type="module">
    <#outputformat "JavaScript">
    import { startSessionPolling } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    startSessionPolling(${url.ssoLoginInOtherTabsUrl?c});
    </#outputformat>
  </script>
  <#if authenticationSession??>
  <script type="module">
    <#outputformat "JavaScript">
    import { checkAuthSession } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    checkAuthSession(${authenticationSession.authSessionIdHash?c});
    </#outputformat>
  </script>
  </#if>
</head>
<body data-page-id="login-${pageId}">
  <a class="skip" href="#main">${msg("skipToContent")}</a>
  <header class="bar">
    <span class="brand"><img src="${url.resourcesPath}/img/mark.svg?${properties.look}" alt="" width="34" height="34"><span>CareSport <b>Connect</b></span></span>
    <#if realm.internationalizationEnabled && locale.supported?size gt 1>
    <nav aria-label="${msg("languages")}">
      <#list locale.supported as other>
        <#if other.languageTag != locale.currentLanguageTag>
      <a class="language" href="${other.url}" lang="${other.languageTag}" hreflang="${other.languageTag}">${other.label}</a>
        </#if>
      </#list>
    </nav>
    </#if>
  </header>
  <div class="page">
    <main id="main" tabindex="-1">
      <#if clientId != "" && msg("client." + clientId) != "client." + clientId>
      <p class="eyebrow">${msg("client." + clientId)}</p>
      </#if>
      <h1 id="kc-page-title">${heading?no_esc}</h1>
      <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
      <p class="who"><#nested "show-username">${msg("loggingInAs")} <b>${auth.attemptedUsername}</b>. <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("notYou")}</a></p>
      </#if>
      <#-- who chose to do this of their own accord need not be told that they have to -->
      <#if displayMessage && message?has_content && (message.type != "warning" || !isAppInitiatedAction??)>
      <p class="notice ${message.type}" role="${(message.type == "error")?then("alert", "status")}">${message.summary}</p>
      </#if>
      <#if displayRequiredFields>
      <p class="hint">${msg("requiredFields")}</p>
      </#if>
      <#nested "form">
      <#if auth?has_content && auth.showTryAnotherWayLink()>
      <form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post">
        <button class="button quiet" id="try-another-way" name="tryAnotherWay" value="on">${msg("doTryAnotherWay")}</button>
      </form>
      </#if>
      <#nested "socialProviders">
      <#if displayInfo>
      <div id="kc-info" class="info"><#nested "info"></div>
      </#if>
    </main>
    <img class="journey" src="${url.resourcesPath}/img/journey.svg?${properties.look}" alt="" width="560" height="420">
  </div>
  <footer>
    <#assign help = "help." + clientId>
    <p><#if msg(help) != help>${msg(help)}<#else>${msg("help")}</#if></p>
  </footer>
</body>
</html>
</#macro>
