namespace Onside.Team.People.SigningIn;

public static class Pause
{
    // Whole minutes: how much exactly is left is nobody's business.
    public static FormattableString Told(HttpContext http, TimeSpan wait)
    {
        var minutes = (int)Math.Ceiling(wait.TotalMinutes);
        http.Response.Headers.RetryAfter = (minutes * 60).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return minutes == 1 ? $"That was tried too often. Wait a minute, then try again." : (FormattableString)$"That was tried too often. Wait {minutes} minutes, then try again.";
    }
}
