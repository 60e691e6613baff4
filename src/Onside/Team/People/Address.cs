namespace Onside.Team.People;

public static class Address
{
    // A link that somebody is to copy: with the host that they themselves reached this house by.
    public static string Whole(HttpContext http, string path) => $"{http.Request.Scheme}://{http.Request.Host}{path}";
}
