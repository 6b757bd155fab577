package dev.chancery.console;

import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.Digest;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TaskId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Turns an id into the path of its page, so that no module needs to know another's views. */
public final class Links {

    private Links() {}

    public static String home() {
        return "/";
    }

    /** A review is read on the page of its run. */
    public static String review(UUID id) {
        return run(id);
    }

    public static String runs() {
        return "/runs";
    }

    public static String run(UUID id) {
        return "/runs/" + id;
    }

    /** The connection to GitHub. */
    public static String gitHub() {
        return "/github";
    }

    public static String newReview() {
        return "/reviews/new";
    }

    public static String findings() {
        return "/findings";
    }

    public static String finding(UUID id) {
        return "/findings/" + id;
    }

    public static String agents() {
        return "/agents";
    }

    public static String agent(AgentId id) {
        return "/agents/" + id;
    }

    public static String artifacts() {
        return "/artifacts";
    }

    public static String artifact(Digest digest) {
        return "/artifacts/" + digest;
    }

    public static String policies() {
        return "/policies";
    }

    public static String policy(String name) {
        return "/policies/" + name;
    }

    /** One version of a policy set. */
    public static String policy(String name, int version) {
        return "/policies/" + name + "/" + version;
    }

    public static String releases() {
        return "/releases";
    }

    public static String deployments() {
        return "/deployments";
    }

    /** Who may sign what. */
    public static String trust() {
        return "/trust";
    }

    public static String ledger() {
        return "/ledger";
    }

    public static String ledgerEntry(UUID id) {
        return "/ledger?entry=" + id;
    }

    /** The ledger's entries about one act. */
    public static String invocation(InvocationId id) {
        return "/ledger?invocation=" + id;
    }

    public static String models() {
        return "/models";
    }

    public static String budgets() {
        return "/budgets";
    }

    public static String gateway() {
        return "/gateway";
    }

    /** What happened to a request, by the name its answer carried or by its record's id. */
    public static String request(String name) {
        return "/requests/" + name;
    }

    /** The model calls one participant made for a review. */
    public static String requestsOf(UUID review, String participant) {
        return request(review.toString()) + "?of=" + URLEncoder.encode(participant, StandardCharsets.UTF_8);
    }

    public static String workflows() {
        return "/workflows";
    }

    public static String approvals() {
        return "/approvals";
    }

    /** One of the things that wait for a person, by its kind and id. */
    public static String approval(String kind, String id) {
        return "/approvals?selected=" + kind + ":" + id;
    }

    public static String assets() {
        return "/catalog";
    }

    public static String asset(String kind, String name) {
        return "/catalog/" + kind + "/" + name;
    }

    /** By the id the ledger knows it by. */
    public static String asset(UUID id) {
        return "/catalog/" + id;
    }

    public static String assetVersion(String kind, String name, int number) {
        return asset(kind, name) + "/" + number;
    }

    public static String tasks() {
        return "/tasks";
    }

    public static String task(TaskId id) {
        return "/tasks/" + id;
    }

    /** The ledger of acts: what was issued, used and refused. */
    public static String credentials() {
        return "/credentials";
    }

    public static String credential(UUID id) {
        return "/credentials?credential=" + id;
    }

    public static String settings() {
        return "/settings";
    }

    /** What people change about themselves. */
    public static String account() {
        return "/account";
    }
}
