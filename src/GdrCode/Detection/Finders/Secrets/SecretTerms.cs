namespace GdrCode.Detection;

/// <summary>The words for secrets in the languages that code is written in, run together and in small letters.</summary>
internal static class SecretTerms
{
    private static readonly (SecretKind Kind, string Words)[] Table =
    [
        (SecretKind.Password, """
            password passwd passwrd passwort passwörter pwd pswd pword passw passphrase passcode pass pw userpass dbpass keypass storepass rootpw rootpass adminpass adminpw bindpw securestring converttosecurestring psk wpapsk wpakey wpa2key
            wifikey wlankey networkkey networksecuritykey preshared presharedkey snmpcommunity communitystring
            kennwort losung passphrasen contraseña contrasena contrasenya clave claveacceso clavedeacceso senha palavrapasse motdepasse motpasse mdp wachtwoord paswoord toegangscode
            hasło haslo пароль парол пароля parol parola parole lozinka lösenord losenord lösen salasana tunnussana salasõna parool şifre sifre parolası heslo jelszó jelszo geslo slaptažodis slaptazodis
            passord kodeord adgangskode løsenord lykilorð κωδικός κωδικος συνθηματικό סיסמה סיסמא מילתסוד كلمةالمرور كلمةالسر كلمةمرور رمزعبور گذرواژه पासवर्ड কুটশব্দ รหัสผ่าน mậtkhẩu matkhau katasandi katalaluan sandi
            密码 密碼 口令 登录密码 パスワード パスフレーズ 비밀번호 암호 패스워드 nywila nenosiri
            """),
        (SecretKind.Pin, """
            pin pincode pinkod pinkode pinnumber doorcode gatecode alarmcode entrycode accesscode keypadcode lockcode safecode securitycode dockcode unlockcode mastercode codicemaster vaultpin türcode zugangscode
            alarmkod dørkode alarmkode ovikoodi codeporte codealarme codigoalarma codigopuerta códigoalarma codiceallarme kodalarmu пинкод koddostępu
            """),
        (SecretKind.Secret, """
            secret sharedsecret appsecret apisecret secretvalue webhooksecret signingsecret jwtsecret cookiesecret sessionsecret hmacsecret otpsecret totpsecret mfasecret radiussecret
            wifi wlan hemlighet geheimnis geheim secreto segreto segredo sekret tajomstvo hemmelighet hemmelighed salaisuus saladus sır секрет секретныйключ 秘密 シークレット 비밀
            """),
        (SecretKind.ClientSecret, "clientsecret oauthsecret consumersecret applicationsecret refreshtoken clientcredential clientassertion googlesecret facebooksecret"),
        (SecretKind.Token, """
            token apikey accesskey accesstoken authtoken authkey apitoken secretkey secretaccesskey sessiontoken securitytoken bearertoken bearer identitytoken devicetoken bottoken usertoken personalaccesstoken pat
            subscriptionkey accountkey functionkey hostkey servicekey integrationkey appkey applicationkey livekey serverkey adminkey storagekey mapskey restkey wskey writekey readkey primarykey secondarykey
            sharedaccesskey sharedkey consumerkey deploykey publishkey pushkey connectionkey instrumentationkey querykey apimkey sascredential sastoken xapikey userkey sitekey deploymenttoken githubtoken
            jeton tokenacceso claveapi clédapi cleapi schlüsselapi apischlüssel apischluessel apinyckel apinøkkel apianahtarı chiaveapi kluczapi ключapi токен 令牌 トークン 토큰 authorization credential credentials
            """),
        (SecretKind.Key, """
            encryptionkey decryptionkey signingkey cryptokey cipherkey aeskey deskey hmackey hashkey mackey masterkey privatekey jwtkey cookiekey sessionkey symmetrickey validationkey machinekey sectorkey rsakey blowfishkey
            dataprotectionkey issuersigningkey tokenkey securitykey signing privatesigningkey keymaterial keybytes clavefirma clavesecreta clavecifrado chavesecreta chaveprivada chavecripto schlüssel schluessel geheimschlüssel
            chiave chiavesegreta cléprivée cleprivee clésecrète clesecrete clé chave sleutel nyckel krypteringsnyckel nøkkel nokkel avain salausavain klucz klíč klic kulcs anahtar gizlianahtar ключ ключшифрования 密钥 密鑰 秘钥 鍵 暗号鍵 키 암호키 kunci khóa
            """),
        (SecretKind.Salt, "salt iv initvector initializationvector nonce pepper entropy sal salz tuz соль seed totpseed otpseed"),
        (SecretKind.Hash, "passwordhash pwdhash passhash hashedpassword passwordhashed kennworthash passworthash senhahash hashsenha hashcontraseña haslohash ntlmhash nthash lmhash"),
        (SecretKind.Cookie, "cookie sessionid sessioncookie sessid csrftoken xsrftoken antiforgerytoken requestverificationtoken authcookie"),
        (SecretKind.Licence, "licensekey licencekey licensecode licencecode activationkey activationcode productkey serialkey serialnumber registrationkey registrationcode lizenzschlüssel lizenz licencia licence license"),
        (SecretKind.AnyKey, "key appid secrets auth creds datadog newrelic sendgrid mailgun mailchimp twilio stripe algolia openai anthropic pagerduty"),
    ];

    private static readonly Dictionary<string, SecretKind> Kinds = Table
        .SelectMany(row => row.Words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), (row, word) => (word, row.Kind))
        .ToDictionary(p => p.word, p => p.Kind, StringComparer.Ordinal);

    /// <summary>Words that end other words: <c>pgpassword</c>, <c>dbpwd</c>.</summary>
    private static readonly string[] Endings = ["password", "passwd", "passphrase", "passwort", "kennwort", "contraseña", "pwd", "pass", "secret", "apikey", "accesskey", "secretkey", "token", "heslo", "hasło", "sifre", "şifre", "senha"];

    /// <summary>Every word, for a sweep over a text.</summary>
    public static IEnumerable<string> All => Kinds.Keys;

    /// <param name="word">The word, or several run together.</param>
    /// <param name="isOne">Whether it is one word of a name, which may then have others run into it.</param>
    /// <param name="kind">The kind it stands for.</param>
    public static bool TryGet(ReadOnlySpan<char> word, bool isOne, out SecretKind kind)
    {
        if (Kinds.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out kind))
        {
            return true;
        }

        foreach (var ending in Endings)
        {
            if (isOne && word.Length > ending.Length && word.EndsWith(ending, StringComparison.Ordinal) && Kinds.TryGetValue(ending, out kind) && !IsOtherWord(word))
            {
                return true;
            }
        }

        return false;
    }

    // "bypass", "compass", and filters of sound
    private static bool IsOtherWord(ReadOnlySpan<char> word) => word is "bypass" or "compass" or "trespass" or "encompass" or "overpass" or "underpass" or "surpass" or "lowpass" or "highpass" or "bandpass" or "allpass";
}
